// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Pack;
import java.util.Locale;
import java.util.Optional;

/** Texts and figures in one reader's language. */
public final class Words {
    private final Kit kit;
    private final Locale reader;

    public Words(Kit kit, Locale reader) {
        this.kit = kit;
        this.reader = reader;
    }

    public Locale reader() {
        return reader;
    }

    public String text(String key, Object... arguments) {
        return kit.texts().text(reader, key, arguments);
    }

    public Optional<String> find(String key) {
        return kit.texts().find(reader, key);
    }

    /** What the city's own pack calls something; empty when the product has the words. */
    public Optional<String> own(Pack pack, String key) {
        return Optional.ofNullable(pack.texts().get(key)).map(this::local);
    }

    public String local(LocalText text) {
        return text.in(reader);
    }

    /** @param amount minor units of the city's currency */
    public String money(long amount) {
        return money(new Coins(kit.city().currency()), amount);
    }

    /** @param amount smallest coins */
    public String money(Coins coins, long amount) {
        return text("figure.money", coins.major(amount), coins.code());
    }

    /** From the first to the last of these years or months. */
    public String span(int first, int count) {
        return count == 1 ? text("figure.number", first) : text("plan.years.text", first, first + count - 1);
    }

    /** @param share 0 to 1 */
    public static int percent(double share) {
        return (int) Math.round(100 * share);
    }
}
