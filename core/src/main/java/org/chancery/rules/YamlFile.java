package org.chancery.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as lists, maps with text keys, and scalars, which knows the line of each of them.
 * Scalars are text, save a plain {@code true}, {@code false} and {@code null}: the word "no" stays
 * a word and "070" keeps its zero. Nothing but these is ever made out of a file: tags of other
 * types and anchors are refused.
 */
public final class YamlFile {
  private static final int DEPTH = 20;

  private final String file;
  private final boolean own;
  private final @Nullable Object top;
  private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();

  /**
   * @param file what a message calls it
   * @param own whether it is the user's own
   * @param text its content
   * @throws RuleException if it is not well-formed
   */
  YamlFile(String file, boolean own, String text) {
    this.file = file;
    this.own = own;
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEPTH);
    options.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(text));
      this.top = root == null ? null : convert(root);
    } catch (MarkedYAMLException e) {
      String where = e.getProblemMark() == null ? "YAML" : line(e.getProblemMark().getLine());
      throw new RuleException(file, where, "is not well-formed YAML: " + e.getProblem());
    } catch (YAMLException e) {
      String why = String.valueOf(e.getMessage()).replace('\n', ' ');
      throw new RuleException(file, "YAML", "is not well-formed YAML: " + why);
    }
  }

  private static String line(int fromZero) {
    return "line " + (fromZero + 1);
  }

  private @Nullable Object convert(Node node) {
    if (node instanceof ScalarNode scalar) {
      Object value = scalar(scalar);
      // Each text of the file is an object of its own, so that it too is known by what it is.
      return value instanceof String ? kept(value, node) : value;
    }
    if (node instanceof SequenceNode sequence) {
      List<@Nullable Object> out = new ArrayList<>();
      sequence.getValue().forEach(n -> out.add(convert(n)));
      return kept(Collections.unmodifiableList(out), node);
    }
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      Node key = tuple.getKeyNode();
      String where = line(key.getStartMark().getLine());
      if (!(key instanceof ScalarNode scalar)) {
        throw new RuleException(file, where, "expected a word before the colon");
      }
      if (out.containsKey(scalar.getValue())) {
        throw new RuleException(file, where, "'" + scalar.getValue() + "' stands here twice");
      }
      kept(scalar.getValue(), key);
      out.put(scalar.getValue(), convert(tuple.getValueNode()));
    }
    return kept(Collections.unmodifiableMap(out), node);
  }

  private Object kept(Object value, Node node) {
    lines.put(value, node.getStartMark().getLine());
    return value;
  }

  private static @Nullable Object scalar(ScalarNode node) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return Tag.NULL.equals(node.getTag()) ? null : text;
  }

  /**
   * The line on which something of this file begins.
   *
   * @param at a list, map or text of this file, the very object
   * @return from 1; 0 if it is not of this file
   */
  public int lineOf(@Nullable Object at) {
    Integer line = lines.get(at);
    return line == null ? 0 : line + 1;
  }

  /** What a message calls the file. */
  public String file() {
    return file;
  }

  /** Whether it is the user's own, over the one that ships. */
  public boolean own() {
    return own;
  }

  /**
   * The whole file as a map.
   *
   * @param of what it is a map of, for the message
   * @throws RuleException if it is something else
   */
  public Map<?, ?> map(String of) {
    if (top instanceof Map<?, ?> map) {
      return map;
    }
    throw new RuleException(file, "line 1", "expected a map of " + of);
  }

  /**
   * The whole file as a list.
   *
   * @param of what it is a list of, for the message
   * @throws RuleException if it is something else
   */
  public List<?> list(String of) {
    if (top instanceof List<?> list) {
      return list;
    }
    throw new RuleException(file, "line 1", "expected a list of " + of);
  }

  /**
   * A mistake in this file.
   *
   * @param at a list, map or text of this file; the nearest one around the mistake
   * @param rule id or name of the rule
   * @param problem what is wrong and what was expected
   */
  public RuleException wrong(@Nullable Object at, String rule, String problem) {
    Integer line = lines.get(at);
    return new RuleException(file, line == null ? rule : line(line) + ", " + rule, problem);
  }
}
