"""Pure arithmetic of places: addresses, distances, opening hours, shapes on the map."""
