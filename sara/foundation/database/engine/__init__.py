"""Django's PostgreSQL, with a pool that looks at a session before it hands it out, and does not ask it."""
