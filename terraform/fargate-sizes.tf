locals {
  # The pairs of cpu (1/1024 core) and memory (MiB) that Fargate knows.
  fargate_memories = {
    256   = [512, 1024, 2048]
    512   = range(1024, 4096 + 1, 1024)
    1024  = range(2048, 8192 + 1, 1024)
    2048  = range(4096, 16384 + 1, 1024)
    4096  = range(8192, 30720 + 1, 1024)
    8192  = range(16384, 61440 + 1, 4096)
    16384 = range(32768, 122880 + 1, 8192)
  }
  fargate_sizes = flatten([for cpu, memories in local.fargate_memories : [for memory in memories : "${cpu}/${memory}"]])
}
