"""Makes what the browser is sent, from node_modules and assets/, into build/static/ui/."""
