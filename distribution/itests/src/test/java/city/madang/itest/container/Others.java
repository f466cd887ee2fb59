// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Notes which bundles are stopped, updated or refreshed that nobody meant. */
final class Others implements AutoCloseable {
    private static final int BAD = BundleEvent.STOPPING | BundleEvent.UPDATED | BundleEvent.UNRESOLVED;

    private final BundleContext context;
    private final SynchronousBundleListener listener = this::note;
    private final Predicate<String> meant;
    private final Set<String> disturbed = Collections.synchronizedSet(new TreeSet<>());

    /** @param meant symbolic names of bundles that come and go */
    Others(BundleContext context, Predicate<String> meant) {
        this.context = context;
        this.meant = meant;
        context.addBundleListener(listener);
    }

    Set<String> disturbed() {
        return new TreeSet<>(disturbed);
    }

    private void note(BundleEvent event) {
        var bundle = event.getBundle().getSymbolicName();
        if ((event.getType() & BAD) != 0 && !meant.test(bundle)) {
            disturbed.add(bundle + " event " + event.getType());
        }
    }

    @Override
    public void close() {
        context.removeBundleListener(listener);
    }
}
