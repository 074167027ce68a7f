"""
Measure how long crosscheck takes to start: `import crosscheck`, `crosscheck --version`, one article checked.

Prints the least and the median of several fresh processes, in milliseconds, beside Python's own start.
"""

import statistics
import subprocess
import sys
import time

RUNS = 20
WAYS = {
    "python": ["-c", "pass"],
    "import crosscheck": ["-c", "import crosscheck"],
    "crosscheck --version": ["-m", "crosscheck", "--version"],
    "crosscheck --help": ["-m", "crosscheck", "--help"],
    "crosscheck check seeds/": ["-m", "crosscheck", "check", "seeds/"],
}


def milliseconds(arguments: list[str]) -> list[float]:
    """Return the wall time of each run."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        times.append((time.perf_counter() - start) * 1000)
    return times


for name, arguments in WAYS.items():
    times = milliseconds(arguments)
    print(f"{name:<26} least {min(times):6.0f} ms   median {statistics.median(times):6.0f} ms")
