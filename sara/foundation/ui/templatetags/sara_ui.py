"""The library `sara_ui`: every component of the house."""

from sara.foundation.ui import partials, unchanging
from sara.foundation.ui.components import register

__all__ = ["partials", "register", "unchanging"]
