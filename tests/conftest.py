import ferry
import pytest
from hypothesis import HealthCheck, settings

# No test is timed: a machine that is busy with other things is no fault of ours.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture
def report():
    return ferry.build()
