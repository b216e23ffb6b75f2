"""Tests that watch the whole house at work, on a small world in which something of everything happened."""
