"""What a real installation has in its environment, made anew for each run."""

import base64
import secrets
from typing import Final

HOST: Final = "bench.example"


def own_keys() -> dict[str, str]:
    """Secrets, the name of the host, and the word that a proxy in front ends the encryption."""
    return {
        "SECRET_KEY": SECRET_KEY,
        "SARA_SEAL_KEYS": "1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
        "SARA_INDEX_KEY": base64.b64encode(secrets.token_bytes(32)).decode(),
        "ALLOWED_HOSTS": HOST,
        "BEHIND_PROXY": "1",
    }


SECRET_KEY: Final = "for-measuring-only-" + "0" * 40  # the sessions of the measured readers are made outside
