"""How the house looks and answers: components, frames, and the two kinds of view."""

from sara.foundation.ui.screens import asks_for_part, render_screen
from sara.foundation.ui.web import SaraRequest, reads, signed_in_only, writes

__all__ = ["SaraRequest", "asks_for_part", "reads", "render_screen", "signed_in_only", "writes"]
