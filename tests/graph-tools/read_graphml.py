"""Reads a GraphML file with NetworkX and with igraph and prints as JSON what each then holds."""

import json
import sys

import igraph
import networkx


def with_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    return {
        "directed": graph.is_directed(),
        "nodes": [{"id": id, **data} for id, data in graph.nodes(data=True)],
        "edges": [
            {"id": key, "source": source, "target": target, **data}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    }


def known(attributes):
    # igraph has columns: what is not known is None, NaN or an empty text there.
    return {name: value for name, value in attributes.items() if value not in (None, "") and value == value}


def with_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    ids = graph.vs["id"] if graph.vcount() > 0 else []
    return {
        "directed": graph.is_directed(),
        "nodes": [known(vertex.attributes()) for vertex in graph.vs],
        "edges": [
            {**known(edge.attributes()), "source": ids[edge.source], "target": ids[edge.target]}
            for edge in graph.es
        ],
    }


json.dump({"networkx": with_networkx(sys.argv[1]), "igraph": with_igraph(sys.argv[1])}, sys.stdout)
