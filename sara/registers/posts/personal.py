from sara.foundation.privacy import personal_part
from sara.registers.posts.queries import posts_in_the_way, posts_told

personal_part("posts", order=20, tells=posts_told, hinders=posts_in_the_way)
