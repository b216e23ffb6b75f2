"""A real installation, as far as this machine can have one: production's settings, and the city's own keys.

The people of a built city are invented, and so are the keys that sealed them; production would refuse those.
"""

import os

from sara.foundation.privacy.keys import INSECURE_INDEX_KEY, INSECURE_SEAL_KEYS
from tests.load.keys import HOST, own_keys

os.environ.update(own_keys())

from sara.config.settings.prod import *  # noqa: F403

SARA_SEAL_KEYS = INSECURE_SEAL_KEYS
SARA_INDEX_KEY = INSECURE_INDEX_KEY
ALLOWED_HOSTS = [HOST]
SARA_SERVES_PEOPLE = False  # for those keys
SARA_LIMITS_TIMES = 1000.0  # counted, and never reached
