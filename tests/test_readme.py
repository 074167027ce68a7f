import readme


def test_the_readme_shows_what_the_demo_prints():
    assert readme.shown() == readme.excerpt(readme.demo()), "run `make readme`"


def test_the_two_commands_open_the_readme():
    top = readme.README.read_text(encoding="utf-8").splitlines()[:15]
    assert any(line.startswith("make demo") for line in top)
    assert any(line.startswith("make test") for line in top)
