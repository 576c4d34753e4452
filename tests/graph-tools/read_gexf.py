"""Reads a GEXF file with NetworkX and prints as JSON what it then holds."""

import json
import sys

import networkx

graph = networkx.read_gexf(sys.argv[1])
json.dump(
    {
        "directed": graph.is_directed(),
        "nodes": [{"id": id, **data} for id, data in graph.nodes(data=True)],
        "edges": [
            {"source": source, "target": target, **data}
            for source, target, data in graph.edges(data=True)
        ],
    },
    sys.stdout,
)
