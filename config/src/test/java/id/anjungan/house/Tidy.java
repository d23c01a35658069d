package id.anjungan.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sizes and words, read from the sources themselves. */
final class Tidy {

    static final int FILE_STOP = 500;
    static final int METHOD_STOP = 60;
    static final int PARAMETER_STOP = 7;
    static final int LINE_STOP = 120;

    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("Instant.now(", "pass a java.time.Clock in"),
            Map.entry("LocalDate.now(", "pass a java.time.Clock in"),
            Map.entry("LocalDateTime.now(", "pass a java.time.Clock in"),
            Map.entry("currentTimeMillis", "pass a java.time.Clock in"),
            Map.entry("UUID.randomUUID", "pass an id maker in"),
            Map.entry("new Random(", "pass a RandomGenerator in"),
            Map.entry("Thread.sleep", "wait on a condition, or let the loop's runner idle"),
            Map.entry("new Thread(", "threads are made where their owner is wired"),
            Map.entry("System.out.print", "write to a logger or to the command line's own writer"),
            Map.entry("printStackTrace", "log it where it is handled"),
            Map.entry("Asia/Jakarta", "there is one zone: calendar.Wib.ZONE"),
            Map.entry("ZoneOffset.ofHours", "there is one zone: calendar.Wib.ZONE"));

    private Tidy() {
    }

    static TreeSet<Path> directoriesWithJava(Path root) throws IOException {
        TreeSet<Path> dirs = new TreeSet<>();
        sources(root).forEach(p -> dirs.add(p.getParent()));
        return dirs;
    }

    static List<String> bannedWords(Path root, List<String> exemptFiles) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(root)) {
            if (exemptFiles.contains(file.getFileName().toString().replace(".java", ""))) {
                continue;
            }
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int n = i + 1;
                BANNED.forEach((word, instead) -> {
                    if (line.contains(word) && !line.stripLeading().startsWith("*")) {
                        found.add(file + ":" + n + " says " + word + " -> " + instead);
                    }
                });
            }
        }
        return found;
    }

    static List<String> sizes(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources(root)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > FILE_STOP) {
                found.add(file + " has " + lines.size() + " lines (stop " + FILE_STOP + ")");
            }
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LINE_STOP) {
                    found.add(file + ":" + (i + 1) + " is " + lines.get(i).length() + " wide (stop " + LINE_STOP + ")");
                }
            }
        }
        found.addAll(methods(root));
        return found;
    }

    private static List<String> methods(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, d -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources(root)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodMeter(unit, positions, found).scan(unit, null);
            }
        }
        return found;
    }

    private static List<Path> sources(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static final class MethodMeter extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        MethodMeter(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree m, Void unused) {
            BlockTree body = m.getBody();
            if (body != null) {
                long length = line(positions.getEndPosition(unit, body)) - line(positions.getStartPosition(unit, body));
                String at = unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, m));
                if (length > METHOD_STOP && !isFlat(body)) {
                    found.add(at + " " + m.getName() + " has " + length + " lines (stop " + METHOD_STOP + ")");
                }
                boolean constructorOfClass = m.getReturnType() == null
                        && ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getKind() != Tree.Kind.RECORD;
                if (constructorOfClass && m.getParameters().size() > PARAMETER_STOP) {
                    found.add(at + " constructor takes " + m.getParameters().size() + " (stop " + PARAMETER_STOP + ")");
                }
            }
            return super.visitMethod(m, unused);
        }

        /** A method that is one flat switch may be as long as its table. */
        private static boolean isFlat(BlockTree body) {
            List<? extends StatementTree> statements = body.getStatements();
            return statements.size() == 1 && (statements.get(0) instanceof SwitchTree
                    || statements.get(0).toString().startsWith("return switch"));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
