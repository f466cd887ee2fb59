// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** A line of a pack cannot be taken. */
public final class BadPack extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient PackFile file;
    private final int line;
    private final transient Why why;
    private final String what;

    /** What is wrong with a line. */
    public enum Why {
        /** It has more or fewer cells than the file has columns. */
        COLUMNS,
        /** A cell is none of the words or numbers that can stand there. */
        VALUE,
        /** The same stands in a line before. */
        TWICE,
        /** No question has this key. */
        QUESTION,
        /** The rule reads answers of another kind. */
        KIND,
        /** There are answers to it, so it can neither go nor become another kind. */
        ANSWERED,
        /** Nobody has written what it is called. */
        WORDS,
        /** There is no such category. */
        CATEGORY,
        /** There is no such function. */
        FUNCTION,
        /** Functions need each other, so none could come first. */
        CIRCLE,
        /** A system that is listed belongs to it, so it cannot go. */
        USED,
        /** There are more lines than a study can have. */
        MANY
    }

    /** @param line from 1; 0 when it is no line of its own @param what stands there */
    public BadPack(PackFile file, int line, Why why, String what) {
        super(file.fileName() + " line " + line + ": " + why + " " + what);
        this.file = file;
        this.line = line;
        this.why = why;
        this.what = what;
    }

    public PackFile file() {
        return file;
    }

    public int line() {
        return line;
    }

    public Why why() {
        return why;
    }

    public String what() {
        return what;
    }
}
