"""A synthetic city to measure on: as many residents as asked for, written by COPY, the same each time.

Live things (places, people in post, the runs of this term and the next) are the same at any size;
the residents and what lies behind grow. So a screen shows as much in a small city as in a large one,
and what it costs more in the large one is the cost of size.
"""
