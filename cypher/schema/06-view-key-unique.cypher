// title: One view for each key
// answers: Forbids two View nodes with one key.
CREATE CONSTRAINT view_key_unique IF NOT EXISTS FOR (n:View) REQUIRE n.key IS UNIQUE
