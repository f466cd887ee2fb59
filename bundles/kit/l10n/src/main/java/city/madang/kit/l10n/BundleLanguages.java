// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import city.madang.kit.Cities;
import city.madang.kit.Languages;
import city.madang.l10n.Texts;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** The installed languages are those of the started bundles that are language packs; they come and go without a refresh. */
@Component(service = Languages.class)
public final class BundleLanguages implements Languages {
    private final InstalledLanguages languages;
    private final BundleTracker<LanguagePack> tracker;

    @Activate
    public BundleLanguages(BundleContext context, @Reference Cities cities) {
        languages = new InstalledLanguages(cities::city);
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Packs(languages));
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public List<Locale> offered() {
        return languages.offered();
    }

    @Override
    public List<Locale> installed() {
        return languages.installed();
    }

    @Override
    public Locale best(String acceptLanguage) {
        return languages.best(acceptLanguage);
    }

    @Override
    public boolean rightToLeft(Locale locale) {
        return languages.rightToLeft(locale);
    }

    @Override
    public Texts texts(String module, ClassLoader loader) {
        return languages.texts(module, loader);
    }

    /** Called by the framework as bundles start and stop. */
    private record Packs(InstalledLanguages languages) implements BundleTrackerCustomizer<LanguagePack> {
        @Override
        public LanguagePack addingBundle(Bundle bundle, BundleEvent event) {
            var pack = PackBundle.read(bundle);
            pack.ifPresent(languages::add);
            return pack.orElse(null);
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, LanguagePack pack) {
            // From STARTING to ACTIVE: the same texts.
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, LanguagePack pack) {
            languages.remove(pack);
        }
    }
}
