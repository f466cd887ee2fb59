// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A conversation as a small state machine: the steps in their order, each going on to the next, a menu to the step that is
 * chosen, until an end. Immutable; each method gives a new description.
 *
 * @param given names of what is known when the city begins; they are the first arguments of every question
 * @param steps in their order; the first is where it starts, the last is an end
 * @param patience how long the kit waits for the next message
 * @param handover takes in what was not understood, when the module can
 */
public record Dialogue(List<String> given, List<Step> steps, Duration patience, Optional<Handover> handover) {
    /** How long the kit waits when nothing else is said. */
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Dialogue {
        given = List.copyOf(given);
        steps = List.copyOf(steps);
    }

    public static Dialogue of() {
        return new Dialogue(List.of(), List.of(), PATIENCE, Optional.empty());
    }

    /**
     * What is known when it begins; for dialogues that the city begins. A step of the same name is asked only when somebody else
     * begins.
     */
    public Dialogue given(String... names) {
        return new Dialogue(List.of(names), steps, patience, handover);
    }

    /** Goes on to the step that is chosen. */
    public Dialogue menu(String name, String... targets) {
        return with(new Step.Menu(name, List.of(targets)));
    }

    /** One of a list. */
    public Dialogue choice(String name, Step.Choices choices) {
        return with(new Step.OneOf(name, choices));
    }

    /** @param most characters */
    public Dialogue freeText(String name, int most) {
        return with(new Step.FreeText(name, most));
    }

    /** A place; read it with {@link Talk#place}. */
    public Dialogue place(String name) {
        return with(new Step.Place(name));
    }

    /** Number and PIN of one of this module's receipts; the answer is the number. */
    public Dialogue receipt(String name) {
        return with(new Step.Receipt(name));
    }

    /** Something short that the module reads itself. */
    public Dialogue value(String name, Step.Reading reading) {
        return with(new Step.Value(name, reading));
    }

    /** Asks whether all is right; the arguments of its text are what was given and said, in order. */
    public Dialogue confirm(String name) {
        return with(new Step.Confirm(name));
    }

    public Dialogue end(String name, Step.Ending ending) {
        return with(new Step.End(name, ending));
    }

    /** @param other from a minute to 30 days */
    public Dialogue patience(Duration other) {
        return new Dialogue(given, steps, other, handover);
    }

    /** Officials may hand over to this module what was not understood; the button is {@code dialogue.<name>.title}. */
    public Dialogue takesIn(Handover other) {
        return new Dialogue(given, steps, patience, Optional.of(other));
    }

    private Dialogue with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Dialogue(given, more, patience, handover);
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The step after this one. */
    public Step after(Step step) {
        return steps.get(steps.indexOf(step) + 1);
    }

    /** Itself. @throws IllegalArgumentException saying what is wrong with the description */
    public Dialogue checked() {
        if (steps.isEmpty() || !(steps.get(steps.size() - 1) instanceof Step.End)) {
            throw new IllegalArgumentException("a dialogue's last step is an end");
        }
        for (var step : steps) {
            if (!NAME.matcher(step.name()).matches()) {
                throw new IllegalArgumentException("a step cannot be called " + step.name());
            }
            if (steps.stream().filter(other -> other.name().equals(step.name())).count() > 1) {
                throw new IllegalArgumentException("two steps are called " + step.name());
            }
            if (step instanceof Step.Menu menu) {
                menu.targets().forEach(this::checkTarget);
            }
        }
        if (patience.compareTo(Duration.ofMinutes(1)) < 0 || patience.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("patience is from a minute to 30 days");
        }
        return this;
    }

    private void checkTarget(String target) {
        if (step(target).isEmpty()) {
            throw new IllegalArgumentException("a menu leads to " + target + ", which is no step");
        }
    }
}
