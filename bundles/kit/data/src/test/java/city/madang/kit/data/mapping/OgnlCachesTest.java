// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.junit.jupiter.api.Test;

/** A module is forgotten while statements of others are read for the first time. */
class OgnlCachesTest {
    private static final int LOADERS = 800;

    @Test
    void forgetsWhileOthersAreMet() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var others = new Thread(() -> {
            for (int i = 0; i < LOADERS && failure.get() == null; i++) {
                meet(new Loader());
            }
        });
        others.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        others.start();
        try {
            while (others.isAlive()) {
                OgnlCaches.forget(new Loader());
            }
        } finally {
            others.join();
        }
        assertThat(failure.get()).isNull();
    }

    /** As an {@code <if test>} does with an object of that loader. */
    private static void meet(ClassLoader loader) {
        var type = Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (self, method, arguments) -> null)
                .getClass();
        try {
            OgnlRuntime.getPropertyAccessor(type);
            OgnlRuntime.getMethodAccessor(type);
            OgnlRuntime.getNullHandler(type);
        } catch (OgnlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Loader extends ClassLoader {
        private Loader() {
            super(OgnlCachesTest.class.getClassLoader());
        }
    }
}
