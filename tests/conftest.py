"""Settings for all tests."""

import os

from hypothesis import HealthCheck, settings

# A busy machine is no bug: laws are judged by what they find. CI tries the same examples every time.
settings.register_profile(
    "briefing",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("briefing")
