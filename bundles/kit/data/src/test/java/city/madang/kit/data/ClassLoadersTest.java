// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.data.Tx;
import city.madang.event.Event;
import city.madang.kit.OpenModule;
import city.madang.kit.data.outbox.EventsMount;
import city.madang.module.Offer;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A module that was closed leaves none of its classes behind, however often it is updated. */
final class ClassLoadersTest {
    private static final int UPDATES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void forgetsTheClassesOfAClosedModule(TestDatabase on) throws Exception {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        try (var store = on.open();
                var outbox = store.outbox("node")) {
            for (int i = 0; i < UPDATES; i++) {
                loaders.add(useOnce(store, new EventsMount(outbox)));
                outbox.drain();
            }
            var end = Instant.now().plus(PATIENCE);
            while (alive(loaders) > 0 && Instant.now().isBefore(end)) {
                System.gc();
                outbox.drain(); // what ran last on a thread is still on its stack
            }
            assertThat(alive(loaders)).isZero();
        }
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(l -> l.get() != null).count();
    }

    private static WeakReference<ClassLoader> useOnce(DataStore store, EventsMount events) throws Exception {
        try (var loader = new ModuleLoader();
                var database = store.open("lostproperty", loader)) {
            var mapper = loader.loadClass("city.madang.solution.lostproperty.ItemMapper");
            database.parse(List.of(mapper));
            @SuppressWarnings("unchecked")
            var type = (Class<? extends Event>) loader.loadClass("city.madang.solution.lostproperty.ItemClaimed");
            var offer = Offer.of().on(type, event -> event.toString());
            try (var mounted = events.mount(new OpenModule("lostproperty", "1", loader, null, database, offer))) {
                assertThat(mounted).isNotNull();
                database.run(tx -> tx.publish((Event) call(null, type, "of", 5L)));
                database.run(tx -> slice(tx, mapper));
            }
            return new WeakReference<>(loader);
        }
    }

    /** Runs a statement with an {@code <if test>}, which is where OGNL comes in. */
    private static void slice(Tx tx, Class<?> mapper) {
        var filter = create(mapper.getClassLoader(), "city.madang.solution.lostproperty.Item$Filter");
        call(tx.mapper(mapper), mapper, "slice", filter, new Slice(1, 10));
    }

    private static Object create(ClassLoader loader, String record) {
        try {
            return loader.loadClass(record).getDeclaredConstructors()[0].newInstance(null, Optional.empty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Object on, Class<?> type, String name, Object... arguments) {
        try {
            for (var method : type.getMethods()) {
                if (method.getName().equals(name)) {
                    return method.invoke(on, arguments);
                }
            }
            throw new NoSuchMethodException(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads the module's classes itself, as a bundle does. */
    private static final class ModuleLoader extends URLClassLoader {
        ModuleLoader() {
            super(new URL[] {
                ClassLoadersTest.class.getProtectionDomain().getCodeSource().getLocation()
            });
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("city.madang.solution.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }
}
