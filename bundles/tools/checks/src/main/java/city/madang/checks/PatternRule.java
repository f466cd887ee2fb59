// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * No regular expression of the product works more than twice as much on a text twice as long (CWE-1333). Every text constant of the
 * finished classes that reads as an expression is set on texts made to be tedious; its looks at characters are counted, so that the
 * machine's speed does not matter.
 */
public final class PatternRule {
    private static final List<String> TEDIOUS = List.of(
            " ", "a", "A", "0", ".", "-", "@", ",", "\"", "/", "\n", "<", "a ", "\n ", " \t", "a.", "a-", "a@", "0.",
            "{a", "a\"", "- ");
    /** Begins as only an expression does that is asked whether the whole text fits. */
    private static final Pattern WHOLE = Pattern.compile("(\\(\\?[a-z]+\\))?\\.\\*");

    private static final int SHORT = 1500;
    /** Less than this for {@link #SHORT} repetitions is no burden, whatever it grows to. */
    private static final int HARMLESS = 50_000;

    private static final int LONGEST = 20_000_000;
    private static final double STEEPEST = 3;
    private static final long STACK = 256L << 10;

    /** Simple names of classes whose expressions never see what a stranger wrote, with the reason. */
    private final Map<String, String> trusted;

    public PatternRule(Map<String, String> trusted) {
        this.trusted = trusted;
    }

    public List<String> problems(BundleModule module) throws IOException {
        var problems = new ArrayList<String>();
        try (var jar = new JarFile(module.jar().toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                var name = entry.getName();
                if (name.startsWith("city/madang/") && name.endsWith(".class") && !isTrusted(name)) {
                    for (var text : TextConstants.of(jar.getInputStream(entry))) {
                        steepest(text).ifPresent(how -> problems.add(module.says(name + ": " + text + " on " + how)));
                    }
                }
            }
        }
        return problems;
    }

    private boolean isTrusted(String name) {
        var simple = name.substring(name.lastIndexOf('/') + 1).replaceAll("[$.].*", "");
        return trusted.containsKey(simple);
    }

    /** The text on which the work grows too fast; none for an expression that is harmless, or for what is no expression. */
    static Optional<String> steepest(String expression) {
        if (expression.chars().noneMatch(c -> c == '*' || c == '+' || c == '{')) {
            return Optional.empty();
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException isNoExpression) {
            return Optional.empty();
        }
        return deep(() -> TEDIOUS.stream()
                .filter(piece -> grows(pattern, piece, "") || grows(pattern, piece, "x"))
                .findFirst()
                .map(piece -> "'" + piece.replace("\n", "\\n") + "' repeated"));
    }

    /** On a small stack: on the usual one it depends on what was compiled meanwhile whether the longer text fills it. */
    private static <T> T deep(Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(null, task, "pattern", STACK).start();
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean grows(Pattern pattern, String piece, String before) {
        var once = work(pattern, before + piece.repeat(SHORT) + "\u0001");
        var twice = work(pattern, before + piece.repeat(2 * SHORT) + "\u0001");
        return twice == LONGEST || twice > HARMLESS && twice > STEEPEST * once;
    }

    /** How often a search looks at a character; {@link #LONGEST} when it gives up. */
    private static long work(Pattern pattern, String text) {
        var counted = new Counted(text);
        try {
            var matcher = pattern.matcher(counted);
            if (WHOLE.matcher(pattern.pattern()).lookingAt()) {
                matcher.matches();
            } else {
                matcher.find();
            }
            return counted.looks;
        } catch (StackOverflowError | Tired e) {
            return LONGEST;
        }
    }

    private static final class Tired extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks >= LONGEST) {
                throw new Tired();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
