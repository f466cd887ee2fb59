// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

/** Settings in {@code etc/city.madang.kit.data.cfg}; read at start only. */
public @interface DataConfig {
    /** Configuration PID. */
    String PID = "city.madang.kit.data";

    /** The data folder. */
    String folder() default ".madang";

    /** {@code jdbc:postgresql://…}; empty for the database inside. */
    String url() default "";

    String user() default "";

    String password() default "";

    /** Connections kept open. */
    int pool() default 10;

    /** Nothing is written when the disk of the data folder has less room than this. */
    int minFreeMegabytes() default 200;
}
