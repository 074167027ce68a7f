import ferry
import pytest


@pytest.fixture
def report():
    return ferry.build()
