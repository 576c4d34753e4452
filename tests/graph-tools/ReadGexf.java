import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a file in Gephi's toolkit and prints, a JSON value on each line, what Gephi then holds. */
public class ReadGexf {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    Container container = imports.importFile(new File(files[0]));
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
    container.getLoader().setAutoScale(false);
    for (var issues = container.getReport().getIssues(1_000); issues.hasNext(); ) {
      Issue issue = issues.next();
      OUT.println("{\"issue\":" + text(issue.getLevel() + ": " + issue.getMessage()) + "}");
    }
    imports.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    types("node", model.getNodeTable());
    types("edge", model.getEdgeTable());
    for (Node node : model.getDirectedGraph().getNodes().toArray()) {
      OUT.println("{\"node\":" + text((String) node.getId()) + ",\"label\":" + text(node.getLabel())
          + ",\"x\":" + node.x() + ",\"y\":" + node.y() + ",\"size\":" + node.size()
          + ",\"colour\":" + colour(node.getColor()) + ",\"values\":" + values(node, model.getNodeTable()) + "}");
    }
    for (Edge edge : model.getDirectedGraph().getEdges().toArray()) {
      StringBuilder days = new StringBuilder();
      for (Interval interval : edge.getIntervals()) {
        days.append(days.length() == 0 ? "" : ",").append(text(day(interval.getLow()) + "/" + day(interval.getHigh())));
      }
      OUT.println("{\"edge\":" + text((String) edge.getId()) + ",\"source\":" + text((String) edge.getSource().getId())
          + ",\"target\":" + text((String) edge.getTarget().getId()) + ",\"kind\":" + text(String.valueOf(edge.getTypeLabel()))
          + ",\"directed\":" + edge.isDirected() + ",\"weight\":" + edge.getWeight() + ",\"colour\":" + colour(edge.getColor())
          + ",\"days\":[" + days + "],\"values\":" + values(edge, model.getEdgeTable()) + "}");
    }
    System.exit(0);
  }

  private static void types(String of, Table table) {
    for (Column column : table) {
      if (!column.isProperty()) {
        OUT.println("{\"column\":" + text(of + " " + column.getTitle()) + ",\"type\":" + text(column.getTypeClass().getSimpleName()) + "}");
      }
    }
  }

  private static String values(Element element, Table table) {
    StringBuilder all = new StringBuilder();
    for (Column column : table) {
      Object value = column.isProperty() ? null : element.getAttribute(column);
      if (value != null) {
        all.append(all.length() == 0 ? "" : ",").append(text(column.getTitle())).append(":");
        all.append(value instanceof Number || value instanceof Boolean ? value.toString() : text(value.toString()));
      }
    }
    return "{" + all + "}";
  }

  private static String day(double time) {
    return Double.isInfinite(time) ? "" : Instant.ofEpochMilli((long) time).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String colour(java.awt.Color colour) {
    return text(String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue()));
  }

  private static String text(String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder("\"");
    for (char unit : value.toCharArray()) {
      if (unit == '"' || unit == '\\') {
        json.append('\\').append(unit);
      } else if (unit < 0x20 || unit > 0x7e) {
        json.append(String.format("\\u%04x", (int) unit));
      } else {
        json.append(unit);
      }
    }
    return json.append('"').toString();
  }
}
