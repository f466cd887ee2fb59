// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.dialogue.Said;
import city.madang.dialogue.Step;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.Accounts;
import java.util.List;
import java.util.Optional;

/** Who holds which kind of step. */
final class Holders {
    private final List<Held<?>> all;
    private final Accounts accounts;

    Holders(Gazetteer gazetteer, Accounts accounts) {
        this.accounts = accounts;
        all = List.of(
                new Held<>(Step.Menu.class, new MenuHolder()),
                new Held<>(Step.OneOf.class, new OneOfHolder()),
                new Held<>(Step.FreeText.class, new FreeTextHolder()),
                new Held<>(Step.Place.class, new PlaceHolder(gazetteer)),
                new Held<>(Step.Receipt.class, new ReceiptHolder(accounts)),
                new Held<>(Step.Value.class, new ValueHolder()),
                new Held<>(Step.Confirm.class, new ConfirmHolder()));
    }

    /** The module that issued the number. */
    Optional<String> issuer(ReceiptNumber number) {
        return accounts.issuedBy(number);
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
        return all.stream()
                .filter(each -> each.type().isInstance(scene.step()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an end asks nothing"))
                .with(scene, use);
    }

    /** One kind of step with its holder. */
    private record Held<S extends Step>(Class<S> type, Holder<S> holder) {
        <R> R with(Scene<?> scene, Use<R> use) {
            var step = type.cast(scene.step());
            return use.of(holder, new Scene<>(scene.chapter(), step, scene.state(), scene.talk(), scene.kit()));
        }
    }
}
