// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.message.Channel;

/** Brings in what people write on a channel; asked by the page that tells how the channels stand. */
public interface Intake {
    Channel channel();

    /** Whether it is set up. */
    boolean listens();

    /** Why it takes nothing at the moment, in plain English; empty text when it does. */
    String problem();
}
