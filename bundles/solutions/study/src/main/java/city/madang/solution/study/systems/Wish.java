// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

/** When a function is wanted, before anybody looks at what it depends on. */
public record Wish(Step step, Why why) {
    /** What a step stands on. */
    public enum Why {
        /** The module that gives it is recommended. */
        MODULE,
        /** Answers show that it is wanted. */
        ANSWERS,
        /** Somebody builds or plans it already. */
        COMING,
        /** Another that is wanted needs it. */
        NEEDED,
        /** Nothing shows that it is wanted. */
        NOTHING
    }

    static final Wish NONE = new Wish(Step.LATER, Why.NOTHING);
}
