// title: Who speaks for whom
// answers: Every actor with the actor that it speaks for.
// column: member the actor's id
// column: speaksFor the id of the one it speaks for
MATCH (a:Actor)-[:MEMBER_OF]->(g:Actor)
RETURN a.id AS member, g.id AS speaksFor
