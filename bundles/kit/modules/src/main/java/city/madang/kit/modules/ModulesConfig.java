// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules;

/** Settings of PID {@value #PID}. Relative paths are below the installation's folder. */
public @interface ModulesConfig {
    String PID = "city.madang.kit.modules";

    /** The city file. */
    String cityFile() default "etc/city.madang.city.cfg";

    /** Where KAR files of further modules are put. */
    String modulesFolder() default "modules";

    /** The local Maven repository of the container. */
    String repository() default "system";

    /** How many snapshots of a module are kept; older ones go after an update that made one. */
    int snapshots() default 2;

    /** Whether made-up data and demo accounts may exist. */
    boolean demo() default false;
}
