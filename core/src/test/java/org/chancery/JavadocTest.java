package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * What a library shows is explained: each public type has a comment, and each component of a public
 * record says what it is. Whether comments are well-formed is asked by {@code javadoc:javadoc}.
 */
class JavadocTest {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static List<String> gaps(Iterable<? extends JavaFileObject> files) throws IOException {
    List<String> gaps = new ArrayList<>();
    JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, null, null, files);
    DocTrees docs = DocTrees.instance(task);
    for (CompilationUnitTree unit : task.parse()) {
      new TreePathScanner<Void, Boolean>() {
        @Override
        public Void visitClass(ClassTree type, Boolean shown) {
          boolean inside =
              getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
          boolean open =
              shown && (inside || type.getModifiers().getFlags().contains(Modifier.PUBLIC));
          if (open) {
            gaps.addAll(gaps(docs, getCurrentPath(), type));
          }
          return super.visitClass(type, open);
        }
      }.scan(unit, true);
    }
    return gaps;
  }

  private static List<String> gaps(DocTrees docs, TreePath path, ClassTree type) {
    List<String> gaps = new ArrayList<>();
    DocCommentTree comment = docs.getDocCommentTree(path);
    if (comment == null || comment.getFirstSentence().isEmpty()) {
      gaps.add(type.getSimpleName() + ": no comment");
    }
    if (type.getKind() == Tree.Kind.RECORD) {
      Set<String> told = new TreeSet<>();
      if (comment != null) {
        comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .filter(p -> !p.getDescription().isEmpty())
            .forEach(p -> told.add(p.getName().toString()));
      }
      for (Tree member : type.getMembers()) {
        // A record's only fields that are not static are its components.
        if (member instanceof VariableTree field
            && !field.getModifiers().getFlags().contains(Modifier.STATIC)
            && !told.contains(field.getName().toString())) {
          gaps.add(type.getSimpleName() + ": no @param " + field.getName());
        }
      }
    }
    return gaps;
  }

  /** All modules but the command line, and all rooms but those that only the ledger enters. */
  private static List<Path> sources() throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.filter(m -> !m.endsWith("app")).toList()) {
        Path main = module.resolve("src/main/java");
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files
                .filter(f -> f.toString().endsWith(".java"))
                .filter(f -> !f.toString().matches(".*/ledger/(merge|fold)/.*"))
                .forEach(out::add);
          }
        }
      }
    }
    return out;
  }

  @Test
  void everyPublicTypeIsExplained() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).hasSizeGreaterThan(200);
    try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
      assertThat(gaps(manager.getJavaFileObjectsFromPaths(sources))).isEmpty();
    }
  }

  @Test
  void aGapIsSeen() throws IOException {
    String source =
        "/** A. @param b what */ public record A(int b, int c) {"
            + " public enum D { E } static class F {} static final int G = 1; }"
            + " class H { public class I {} } "
            + "/** J. */ interface J {} /** K. */ public interface K { record L(int m) {} }";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoring) {
            return source.replace(" @param", "\n@param");
          }
        };
    assertThat(gaps(List.of(file)))
        .containsExactlyInAnyOrder(
            "A: no @param c", "D: no comment", "L: no comment", "L: no @param m");
  }
}
