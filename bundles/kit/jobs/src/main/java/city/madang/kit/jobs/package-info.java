// SPDX-License-Identifier: Apache-2.0
/**
 * Work at set times, once in a city. {@link city.madang.kit.jobs.JobScheduler} looks at the jobs every second,
 * {@link city.madang.kit.jobs.JobTable} is where nodes agree who runs what, {@link city.madang.kit.jobs.JobPages} shows it, and
 * {@link city.madang.kit.jobs.CityClock} tells the whole kit the time, which {@link city.madang.kit.jobs.DemoClock} puts forward in a demo.
 */
package city.madang.kit.jobs;
