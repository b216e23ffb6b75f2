"""What keeps the house from being abused: limits, a challenge for guests, and a start that refuses danger."""
