"""The notebooks of the documentation; run as a script, it executes them and keeps what they show."""

import asyncio
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
LIMIT = 20  # seconds for a whole notebook: longer, and nobody runs it


def executed(path):
    """Return the notebook, executed in its folder by this Python. Raises TimeoutError beyond LIMIT."""
    import nbformat  # noqa: PLC0415  (only where notebooks are run)
    from nbclient import NotebookClient  # noqa: PLC0415  (as above)

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, resources={"metadata": {"path": str(FOLDER)}}, record_timing=False)
    asyncio.run(asyncio.wait_for(client.async_execute(env={**os.environ, "PYTHONPATH": str(ROOT)}), LIMIT))
    return notebook


def printed(notebook):
    """Return what the cells print and evaluate to, where that is plain text alone."""
    said = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {"text/plain": output.get("text", "")})
            if set(data) == {"text/plain"}:
                said.append(data["text/plain"])
    return said


def write(path):
    """Execute the notebook and keep what it shows."""
    import nbformat  # noqa: PLC0415  (only where notebooks are run)

    notebook = executed(path)
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "text/html" in data:
                data.pop("text/plain", None)  # a page of text that nobody sees beside the table
    nbformat.write(notebook, path)


if __name__ == "__main__":
    for one in [Path(name).resolve() for name in sys.argv[1:]] or NOTEBOOKS:
        write(one)
