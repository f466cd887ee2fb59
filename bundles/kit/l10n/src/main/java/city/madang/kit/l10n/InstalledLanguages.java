// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import city.madang.kit.Languages;
import city.madang.l10n.Texts;
import city.madang.module.City;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The languages of the packs it was given, and English, which every module brings itself. Safe for several threads. */
public final class InstalledLanguages implements Languages {
    /** Longer Accept-Language headers are not looked at; browsers send less than a hundred characters. */
    private static final int LONGEST_HEADER = 1000;

    private final Supplier<City> city;
    private final Catalogue kit = new Catalogue("kit", InstalledLanguages.class.getClassLoader());
    private volatile List<LanguagePack> packs;
    private volatile Choice choice;

    /** What can be chosen, as long as city and packs stay the same. */
    private record Choice(City city, List<LanguagePack> packs, List<Locale> offered, LocaleMatcher matcher) {}

    /** @param city asked at every use, so that a change of the city's languages is followed */
    public InstalledLanguages(Supplier<City> city, LanguagePack... packs) {
        this.city = city;
        this.packs = List.of(packs);
    }

    /** Takes effect at once; a later pack of the same language overrides an earlier one. */
    public synchronized void add(LanguagePack pack) {
        var more = new ArrayList<LanguagePack>();
        more.add(pack);
        more.addAll(packs);
        packs = List.copyOf(more);
    }

    public synchronized void remove(LanguagePack pack) {
        packs = packs.stream().filter(other -> other != pack).toList();
    }

    @Override
    public List<Locale> offered() {
        return choice().offered;
    }

    @Override
    public List<Locale> installed() {
        return installed(packs);
    }

    @Override
    public Locale best(String acceptLanguage) {
        var now = choice();
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return now.offered.get(0);
        }
        try {
            var wanted = LocalePriorityList.add(acceptLanguage).build();
            return now.matcher.getBestLocale(
                    wanted.getULocales().stream().map(ULocale::toLocale).toList());
        } catch (IllegalArgumentException unreadable) {
            return now.offered.get(0);
        }
    }

    @Override
    public boolean rightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    @Override
    public Texts texts(String module, ClassLoader loader) {
        return new ModuleTexts(
                new Catalogue(module, loader),
                kit,
                () -> packs,
                () -> city.get().zone());
    }

    private Choice choice() {
        var now = choice;
        var present = packs;
        var served = city.get();
        if (now == null || now.packs != present || !now.city.equals(served)) {
            var offered = offered(served, present);
            now = new Choice(served, present, offered, matcher(offered));
            choice = now;
        }
        return now;
    }

    private static List<Locale> installed(List<LanguagePack> present) {
        var languages = new LinkedHashSet<Locale>();
        languages.add(Locale.ENGLISH);
        present.forEach(pack -> languages.add(pack.language()));
        return List.copyOf(languages);
    }

    private static List<Locale> offered(City city, List<LanguagePack> present) {
        var installed = installed(present);
        var offered = new LinkedHashSet<Locale>();
        for (var wanted : city.languages()) {
            if (ModuleTexts.spokenBy(wanted).stream().anyMatch(installed::contains)) {
                offered.add(wanted);
            }
        }
        if (offered.isEmpty()) {
            offered.add(Locale.ENGLISH);
        }
        if (city.demo()) {
            for (var pseudo : PseudoLocale.values()) {
                offered.add(pseudo.locale());
            }
        }
        return List.copyOf(offered);
    }

    private static LocaleMatcher matcher(List<Locale> offered) {
        return LocaleMatcher.builder()
                .setSupportedULocales(offered.stream().map(ULocale::forLocale).toList())
                .setDefaultULocale(ULocale.forLocale(offered.get(0)))
                .build();
    }
}
