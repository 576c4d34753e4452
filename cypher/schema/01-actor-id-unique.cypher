// title: One actor for each id
// answers: Forbids two Actor nodes with one id.
CREATE CONSTRAINT actor_id_unique IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE
