// title: Actors that datasets mention
// answers: Every actor with every dataset that mentions it.
// column: dataset the dataset's id
// column: id the actor's id
// column: name its name
// column: kind what it is
// column: code its short sign, or null
// column: aliases its other names
// column: country ISO 3166-1 alpha-3, or null
// column: wikidata its Wikidata item, or null
// column: description a description, or null
MATCH (d:Dataset)-[m:MENTIONS]->(a:Actor)
WHERE m.generation = d.generation
RETURN d.id AS dataset, a.id AS id, a.name AS name, a.kind AS kind, a.code AS code,
  a.aliases AS aliases, a.country AS country, a.wikidata AS wikidata, a.description AS description
