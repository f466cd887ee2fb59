// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/**
 * An answer that shows a problem.
 *
 * @param problem its key
 * @param question its key
 * @param weight among the rules of the same problem; 0 switches the rule off
 */
public record Rule(String problem, String question, int weight, Sign sign) {
    /** How an answer shows the problem. */
    public enum Sign {
        /** The lower the level the worse. */
        LOW(Kind.CHOICE),
        /** The share of those who say yes. */
        YES(Kind.YES_NO);

        private final Kind kind;

        Sign(Kind kind) {
            this.kind = kind;
        }

        /** Of the questions whose answers it reads. */
        Kind kind() {
            return kind;
        }
    }

    /** Names the rule: no two have the same. */
    public String id() {
        return problem + "." + question;
    }

    Rule weighing(int other) {
        return new Rule(problem, question, other, sign);
    }

    /** How bad an answer shows it to be, from 0 to 1. */
    double badness(String said) {
        return switch (sign) {
            case LOW -> (Kind.MOST - Integer.parseInt(said)) / (double) Kind.MOST;
            case YES -> said.equals("yes") ? 1 : 0;
        };
    }
}
