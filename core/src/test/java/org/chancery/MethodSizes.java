package org.chancery;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures methods with the parser of the JDK: lines of the body, from that of its opening brace to
 * that of its closing one, and parameters. The components of a record are its data and do not
 * count, nor do they in its canonical constructor; the parameters of a method that overrides
 * another are not its own choice.
 */
final class MethodSizes {
  static final int MAX_LINES = 40;
  static final int MAX_PARAMETERS = 5;

  private final SourcePositions positions;
  private final Map<String, Integer> excess = new TreeMap<>();

  private MethodSizes(SourcePositions positions) {
    this.positions = positions;
  }

  /**
   * What is too large in the sources.
   *
   * @return {@code Class.method lines} or {@code Class.method parameters} with their number, of
   *     overloads the greatest; a constructor is called as its class
   */
  static Map<String, Integer> excess(Collection<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      MethodSizes sizes = new MethodSizes(Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        unit.getTypeDecls().forEach(type -> sizes.scan(unit, type));
      }
      return sizes.excess;
    }
  }

  /** Every class of the file, with those inside it, nameless ones too. */
  private void scan(CompilationUnitTree unit, Tree type) {
    List<ClassTree> classes = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree node, Void none) {
        classes.add(node);
        return super.visitClass(node, none);
      }
    }.scan(type, null);
    for (ClassTree node : classes) {
      for (Tree member : node.getMembers()) {
        if (member instanceof MethodTree method) {
          measure(unit, node, method);
        }
      }
    }
  }

  private void measure(CompilationUnitTree unit, ClassTree owner, MethodTree method) {
    boolean constructor = method.getName().contentEquals("<init>");
    String name =
        constructor ? owner.getSimpleName() + "" : owner.getSimpleName() + "." + method.getName();
    note(name + " lines", lines(unit, method), MAX_LINES);
    if (!(constructor && isCanonical(owner, method)) && !isOverride(method)) {
      note(name + " parameters", method.getParameters().size(), MAX_PARAMETERS);
    }
  }

  /** What it overrides has chosen its parameters, and is measured itself if it is ours. */
  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
  }

  private void note(String name, int size, int limit) {
    if (size > limit) {
      excess.merge(name, size, Math::max);
    }
  }

  private int lines(CompilationUnitTree unit, MethodTree method) {
    if (method.getBody() == null) {
      return 0;
    }
    LineMap map = unit.getLineMap();
    long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
    return (int) (map.getLineNumber(positions.getEndPosition(unit, method.getBody())) - first + 1);
  }

  private static boolean isCanonical(ClassTree owner, MethodTree constructor) {
    long components =
        owner.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .filter(m -> !((VariableTree) m).getModifiers().getFlags().contains(Modifier.STATIC))
            .count();
    return owner.getKind() == Tree.Kind.RECORD && constructor.getParameters().size() == components;
  }
}
