// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.kit.Accounts;
import java.util.Optional;

/** Who holds which kind of step. */
final class Holders {
    private final MenuHolder menu = new MenuHolder();
    private final OneOfHolder oneOf = new OneOfHolder();
    private final FreeTextHolder freeText = new FreeTextHolder();
    private final ConfirmHolder confirm = new ConfirmHolder();
    private final ValueHolder value = new ValueHolder();
    private final PlaceHolder place;
    private final ReceiptHolder receipt;

    Holders(Gazetteer gazetteer, Accounts accounts) {
        place = new PlaceHolder(gazetteer);
        receipt = new ReceiptHolder(accounts);
    }

    String ask(Scene<?> scene) {
        return with(scene, new Asking());
    }

    Heard hear(Scene<?> scene, String text) {
        return with(scene, new Hearing(text));
    }

    /** The answer that a step has without asking: there is nothing to choose from. */
    static Optional<Said> silent(Scene<?> scene) {
        return scene.step() instanceof Step.OneOf list
                        && list.choices().of(scene.talk()).isEmpty()
                ? Optional.of(Said.of(""))
                : Optional.empty();
    }

    private interface Use<R> {
        <S extends Step> R of(Holder<S> holder, Scene<S> scene);
    }

    private record Asking() implements Use<String> {
        @Override
        public <S extends Step> String of(Holder<S> holder, Scene<S> scene) {
            return holder.ask(scene);
        }
    }

    private record Hearing(String text) implements Use<Heard> {
        @Override
        public <S extends Step> Heard of(Holder<S> holder, Scene<S> scene) {
            return holder.hear(scene, text);
        }
    }

    private <R> R with(Scene<?> scene, Use<R> use) {
        if (scene.step() instanceof Step.Menu step) {
            return use.of(menu, at(scene, step));
        }
        if (scene.step() instanceof Step.OneOf step) {
            return use.of(oneOf, at(scene, step));
        }
        if (scene.step() instanceof Step.FreeText step) {
            return use.of(freeText, at(scene, step));
        }
        if (scene.step() instanceof Step.Place step) {
            return use.of(place, at(scene, step));
        }
        if (scene.step() instanceof Step.Receipt step) {
            return use.of(receipt, at(scene, step));
        }
        if (scene.step() instanceof Step.Value step) {
            return use.of(value, at(scene, step));
        }
        if (scene.step() instanceof Step.Confirm step) {
            return use.of(confirm, at(scene, step));
        }
        throw new IllegalStateException("an end asks nothing");
    }

    private static <S extends Step> Scene<S> at(Scene<?> scene, S step) {
        return new Scene<>(scene.chapter(), step, scene.state(), scene.talk(), scene.kit());
    }
}
