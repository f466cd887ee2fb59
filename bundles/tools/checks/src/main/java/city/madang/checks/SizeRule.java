// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Sizes of classes and methods. A longer method says why in a comment {@code // longer: <reason>}; there is no way
 * around the limit of a file.
 */
public final class SizeRule {
    static final int MOST_LINES_OF_A_FILE = 400;
    static final int MOST_LINES_OF_A_METHOD = 30;
    private static final String REASON = "// longer: ";

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        var files = module.files(".java");
        if (files.isEmpty()) {
            return problems;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var sources = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, sources, null, List.of("-proc:none"), null, sources.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                check(module, unit, positions, problems);
            }
        }
        return problems;
    }

    private static void check(
            BundleModule module, CompilationUnitTree unit, SourcePositions positions, List<String> problems)
            throws IOException {
        var file = Path.of(unit.getSourceFile().toUri());
        var lines = Files.readAllLines(file);
        if (lines.size() > MOST_LINES_OF_A_FILE) {
            problems.add(module.says(file, lines.size() + " lines, the most is " + MOST_LINES_OF_A_FILE));
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long first = line(positions.getStartPosition(unit, method.getBody()));
                    long last = line(positions.getEndPosition(unit, method.getBody()));
                    var body = lines.subList((int) first, Math.max((int) first, (int) last - 1));
                    if (body.size() > MOST_LINES_OF_A_METHOD
                            && body.stream().noneMatch(text -> text.contains(REASON))) {
                        problems.add(module.says(
                                file,
                                method.getName() + " has " + body.size() + " lines, the most is "
                                        + MOST_LINES_OF_A_METHOD));
                    }
                }
                return super.visitMethod(method, nothing);
            }

            private long line(long position) {
                return unit.getLineMap().getLineNumber(position);
            }
        }.scan(unit, null);
    }
}
