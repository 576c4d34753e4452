// title: Put memberships
// answers: Says whom actors speak for.
// param: rows list of {member, speaksFor}
UNWIND $rows AS row
MATCH (a:Actor {id: row.member})
MATCH (g:Actor {id: row.speaksFor})
CREATE (a)-[:MEMBER_OF]->(g)
