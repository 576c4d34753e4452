// title: Stored actors
// answers: What datasets mention: each actor with the dataset's own description where it differs.
// param: datasets list of string
// column: dataset the dataset's id
// column: own the dataset's own description as JSON, or null where the node carries it
// column: id the actor's id
// column: name its name
// column: kind what it is
// column: code its short sign, or null
// column: aliases its other names
// column: country ISO 3166-1 alpha-3, or null
// column: wikidata its Wikidata item, or null
// column: description a description, or null
MATCH (d:Dataset)-[m:MENTIONS]->(a:Actor)
WHERE d.id IN $datasets AND m.generation = d.generation
RETURN d.id AS dataset, m.own AS own, a.id AS id, a.name AS name, a.kind AS kind, a.code AS code,
  a.aliases AS aliases, a.country AS country, a.wikidata AS wikidata, a.description AS description
