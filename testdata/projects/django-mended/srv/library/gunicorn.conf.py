import multiprocessing

workers = multiprocessing.cpu_count() * 2 + 1
# above the 60 seconds of nginx
timeout = 75
accesslog = "-"
