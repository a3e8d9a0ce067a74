// The property tests allocate some 10^8 times. Keeping 30 frames of call stack for each doubles their time; eight
// frames still show where a mistake is.
extern "C" const char* __asan_default_options() { return "malloc_context_size=8:quarantine_size_mb=32"; }
