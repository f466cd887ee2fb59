// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** The mail library looks its parts up through the thread's class loader, which in a container belongs to whoever called. */
final class OwnLoader {
    private OwnLoader() {}

    /** Work with mail. */
    interface Work<T> {
        T run() throws MessagingException, IOException;
    }

    static <T> T run(Work<T> work) throws MessagingException, IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
