//! Threads that work on while the reader reads, and give way to the one that answers the keys.

/// Lets this thread, and those that it starts, give way to others of the program from now on.
///
/// Linux counts niceness by thread. Other systems count it by process, or raise what the user looks at
/// by themselves: nothing is to be done there.
pub(super) fn give_way() {
    #[cfg(target_os = "linux")]
    {
        /// How nice: a quarter of the time of a thread that is not, where there is not enough for both
        /// (sched(7)).
        const NICE: i32 = 6;
        // Where it is not allowed all goes on as before.
        let _ = rustix::process::nice(NICE);
    }
}
